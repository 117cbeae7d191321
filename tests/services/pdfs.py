"""PDFs as other people make them: with links, forms, scripts and files inside."""

from io import BytesIO

import pikepdf
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)


def a_pdf(*pages: str, size: tuple[float, float] = A4) -> bytes:
    """A PDF with these words on its pages."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=True)
    for said in pages:
        canvas.drawString(60, size[1] - 80, said)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def many_pages(count: int) -> bytes:
    return a_pdf(*(f"Budget page {number}" for number in range(1, count + 1)))


def a_busy_pdf() -> bytes:
    """Two pages with a link, a filled-in field, a script, a file inside and notes about it."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    canvas.setAuthor("Council of Riverside")
    for number in (1, 2):
        canvas.drawString(60, 760, f"Bus survey, page {number}")
        canvas.linkURL("https://example.org/track", (60, 750, 200, 780))
        canvas.acroForm.textfield(name=f"answer{number}", value=f"Line {number}4", x=60, y=600)
        canvas.showPage()
    canvas.save()
    with pikepdf.open(BytesIO(out.getvalue())) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('hello')")
        )
        pdf.attachments["secret.txt"] = b"inside the paper"
        with pdf.open_metadata() as about:
            about["dc:title"] = "Survey of the council"
        return saved(pdf)


def locked() -> bytes:
    with pikepdf.open(BytesIO(a_pdf("Closed"))) as pdf:
        return saved(pdf, pikepdf.Encryption(owner="owner", user="reader"))


def saved(pdf: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    out = BytesIO()
    pdf.save(out, encryption=encryption or False)
    return out.getvalue()
