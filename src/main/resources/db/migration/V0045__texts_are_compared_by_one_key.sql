-- The form of a text by which it is compared: composed, trimmed, one space for each run of spaces and no-break spaces, in
-- lower case. The class TextKey gives the same, and a test compares the two.
create function text_key(words text) returns text
    language sql immutable strict parallel safe
return btrim(lower(regexp_replace(normalize(words, NFC),
    '[\u0009-\u000D \u0085\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]+', ' ', 'g')
    collate "und-x-icu"), ' ');
grant execute on function text_key(text) to ${appRole};

-- A row of a register with a reference is recognised by the key of its reference. Two references that differ in their form
-- alone were two requests before: the earlier one has the key, the other keeps its identity under a name of its own, since
-- no file can mean it any more.
alter table request no force row level security;
with numbered as (
    select id, row_number() over (partition by authority, text_key(substr(import_identity, 5)) order by id) as no
    from request where import_identity like 'ref:%'
)
update request r set import_identity = 'twin:' || substr(r.import_identity, 5)
from numbered n where n.id = r.id and n.no > 1;
update request set import_identity = 'ref:' || text_key(substr(import_identity, 5))
where import_identity like 'ref:%' and import_identity <> 'ref:' || text_key(substr(import_identity, 5));
alter table request force row level security;
