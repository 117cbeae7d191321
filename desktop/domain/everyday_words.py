"""Words of names that name nobody alone, and names that are everyday words too, as folded."""

_NO_NAMES = """
ab abu af al ap av bin bint da das de del della den der di do dos dr du e el i ibn la le mac mc
miss mr mrs ms mx rev san sir st ste ten ul umm und van von y
"""
NO_NAMES = frozenset(_NO_NAMES.split())
"""Words of a name that name nobody when they stand alone."""

_EVERYDAY = """
abbey able ace adder amber angel april archer art ash aster august autumn avenue baker bank
banks bar barber bard barker barn baron barrow basil bay bean bear beck bee bell ben berry best
bill bird bishop black blossom blue bob bond book booker booth bow boy branch bridge bright
brook brooks brown buck bush butcher butler can candy care carol carpenter carter case cash
chance charity chase chip church clay clerk cliff close coin cole comfort constance cook cooper
corn crane cross dale dawn day dean dee dell destiny dick dock don dot dove drew duke earl early
east easter ebony eden ember england english eve ever fair faith farm farmer fern field finch
finn fish fisher flint flora ford forest foster fox france frank free friend frost fuller gale
gardener garland garner gates gay gem gene gift ginger glen glove gold good grace grand grant
gray green grey ground grove guy gwen gwyn hall hand handy harbour hardy harmony harper hart
harvest haven hazel heath heather heaven herb herd hill hills holly honey honour hood hope house
hunt hunter iris iron ivory ivy jack jade jay jean jenny jet jewel job joe john joker josh joy
joyce judge july june just justice kay keen key king kit knight lake lamb lance land lane lark
laurel lavender law lee lily little lloyd llwyd long lord love luck lucky mace mack major manor
maple mark marks marsh mason matt max may meadow mercy mia mike miles mill miller mills mint
miracle moon moor moore more morn moss myrtle new newt nick night noble noel north nurse oak
ocean olive oliver opal page palm pansy paris park parker parks parsons pat patience peace pearl
penny pepper piper pitt plum pole pond poole pope poppy porter pound pounds power precious price
prince prudence purity ralph ray reed reef rich river rivers rob robin rock rod rose rosemary
rowan ruby rush rusty sage sailor sally sandy savage scout sea serene sharp shaw shepard
shepherd short silver singer sky slater slip small smart smith snow spark sparrow spring stack
star steel stella sterling stew stone storm street strong sue summer sun sunny swan sweet tanner
tap taylor teal temple terry thorn thyme tin tiny tom tony tower trinity trip tucker tulip
turner uncle unity vale van verity victor victory viola violet wade walker wall walls ward
warden warren water waters way weaver webb wells west wheeler whistler white will willow winter
wise wolf wood woods woody wren wright year york young
"""
EVERYDAY = frozenset(_EVERYDAY.split())
"""Names that are everyday words too (their-days.md, Answers).

Which of the two a sentence means is asked, never assumed.
"""
