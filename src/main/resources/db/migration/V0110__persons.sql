-- Natural and legal persons of a request. For the office alone.
create table person (
    kind            text not null check (kind in ('NATURAL', 'LEGAL')),
    name            text not null,
    original_name   text,
    latin_name      text,
    aliases         text[] not null,
    roles           text[] not null check (roles <@ '{SOUGHT,SUSPECT,ACCUSED,CONVICTED,VICTIM,WITNESS,EXPERT,INFORMANT,ADDRESSEE,HOLDER,OWNER,BENEFICIAL_OWNER,PRIOR_OWNER,THIRD_PARTY}'),
    public_official text check (public_official in ('NATIONAL', 'FOREIGN', 'INTERNATIONAL_ORGANIZATION')),
    nationalities   text[] not null,
    residence       text,
    -- A year, a month or a day, as precise as it is known.
    born            text check (born ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    identifiers     jsonb not null,
    legal_form      text
);
select comity_record('person', 'person', '${appRole}', dimensions => '{kind,roles,public_official,nationalities}');
