"""Names of people who do not exist, in letters of many languages: over 5,000 when combined."""


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST_NAMES = _names("""
    Amina Ben Carys Dilip Ewa Farah Gwen Hassan Ines Josef Kiran Łukasz Mair Nasreen Owen Parveen
    Quentin Rhian Søren Tomasz Una Vikram Wanda Xavier Yusuf Zofia Anwen Bronisław Chloe Dafydd
    Eilidh François Gurpreet Hélène Ioan Jürgen Krystyna Leila Małgorzata Niamh Olwen Przemysław
    Ruth Siân Tadeusz Ümit Violeta Winston Yetunde Zainab Abdi Bethan Ciarán Delyth Emeka Fiona
    Gareth Halima Idris Joanna Khadija Llinos Mustafa Nadia Oluwaseun Patience Rukhsana Ștefan
    Teresa Uzma Wiktoria আমিনা ਹਰਪ੍ਰੀਤ فاطمہ 小明
""")
LAST_NAMES = _names("""
    Begum Carter Llwyd Shah Kowalska Qureshi Harris Ali Duarte Novák Patel Wójcik Pugh Hussain
    Morgan Akhtar Blake Bevan Nielsen Zieliński Byrne Singh Lewandowska Moreau Khan Nowak Hughes
    Kamiński Taylor Rees MacLeod Dubois Gill Lefèvre Popescu Weber Mazur Rahman Kaczmarek O'Brien
    Vaughan Szymański Green Beynon Dąbrowski Yılmaz Dimitrova Clarke Adeyemi Malik Warsame Probert
    Kelly Roderick Okonkwo Fraser Lloyd Mahmood Griffiths Wiśniewska Jama Tudor Demir Iqbal
    Adebayo Mensah Mirza Ionescu Santos খাতুন ਸਿੰਘ خان 王
""")
