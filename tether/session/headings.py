"""What offices of many countries call their columns: the guesses behind a roster's mapping."""

from typing import Literal

Role = Literal["id", "name", "first", "last", "group"]

HEADINGS: dict[Role, tuple[str, ...]] = {
    "id": tuple(
        ["id", "no", "nr", "number", "nummer", "numero", "num", "key", "code", "barcode", "badge", "personid", "studentid", "pupilid", "employeeid", "staffid", "employeenumber", "personnelnumber", "personalnummer", "matricule", "matrikelnummer", "upn", "番号", "学籍番号", "社員番号"]
    ),
    "name": tuple(
        ["name", "fullname", "sitter", "person", "student", "pupil", "employee", "displayname", "nomcomplet", "nombrecompleto", "vollstandigername", "namn", "navn", "nome", "氏名", "名前"]
    ),
    "first": tuple(
        ["first", "firstname", "givenname", "given", "forename", "vorname", "prenom", "nombre", "fornamn", "fornavn", "名"]
    ),
    "last": tuple(
        ["last", "lastname", "surname", "familyname", "family", "nachname", "familienname", "nom", "nomdefamille", "apellido", "apellidos", "efternamn", "etternavn", "cognome", "姓"]
    ),
    "group": tuple(
        ["group", "class", "team", "department", "dept", "division", "grade", "form", "year", "room", "company", "klasse", "abteilung", "gruppe", "classe", "equipe", "service", "departamento", "clase", "curso", "grupo", "組", "クラス", "部署"]
    ),
}
"""Headings without accents, spaces and signs, in lower case, for each role."""
