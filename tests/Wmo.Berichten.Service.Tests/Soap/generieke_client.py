"""Delivers one envelope as a client that knows nothing but a WSDL, and prints the answer as one line of JSON.

    generieke_client.py WSDL ADDRESS OPERATION RECEIVER
"""

import json
import sys
import uuid

import zeep

wsdl, adres, bewerking, ontvanger = sys.argv[1:]
client = zeep.Client(wsdl)
dienst = client.create_service(next(iter(client.wsdl.bindings)), adres)

stuurgegevens = {
    "berichtcode": bewerking[-4:],
    "zender": {"organisatie": "12345678", "applicatie": "Generiek"},
    "ontvanger": {"organisatie": ontvanger, "applicatie": "GGk"},
    "referentienummer": str(uuid.uuid4()),
    "tijdstipBericht": "20260302093015",
}
if bewerking != "ggk_Di01":
    stuurgegevens["crossRefnummer"] = str(uuid.uuid4())
if bewerking == "Fo01":
    inhoud = {"body": {"code": "IB210", "plek": "client", "omschrijving": "Onbekende ontvanger"}}
else:
    stuurgegevens["functie"] = "WMO301" if bewerking == "ggk_Di01" else "WMO302"
    versies = ("applicatieVersie", "applicatieSubversie", "functieVersie", "functieSubversie")
    inhoud = {"parameters": {**dict.fromkeys(versies, "0001"), "bericht": {"xmlBestand": b"<Bericht/>"}}}

try:
    antwoord = dienst[bewerking](stuurgegevens=stuurgegevens, **inhoud)
    fout = None
except zeep.exceptions.Fault as geweigerd:
    # Read by the element that the WSDL promises in the detail.
    antwoord = client.get_element("{http://www.egem.nl/StUF/StUF0301}Fo03Bericht").parse(geweigerd.detail[0], client.wsdl.types)
    fout = {"faultcode": geweigerd.code.split(":")[-1], "code": antwoord.body.code, "plek": antwoord.body.plek}

gelezen = antwoord.stuurgegevens if fout else antwoord
print(json.dumps({
    "berichtcode": gelezen.berichtcode,
    "beantwoordt": gelezen.crossRefnummer == stuurgegevens["referentienummer"],
    "fout": fout,
}))
