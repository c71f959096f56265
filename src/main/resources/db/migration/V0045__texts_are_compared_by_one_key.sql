-- The form of a text by which it is compared: without the marks that no reader sees, composed, trimmed, one space for each run
-- of spaces and no-break spaces, in lower case. The class TextKey gives the same, and a test compares the two.
create function text_key(words text) returns text
    language sql immutable strict parallel safe
return btrim(lower(regexp_replace(
    normalize(regexp_replace(
        words, '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164'
        '\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\U000E0000-\U000E0FFF]', '', 'g'), NFC),
    '[\u0009-\u000D \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+', ' ', 'g') collate "und-x-icu"), ' ');
grant execute on function text_key(text) to ${appRole};

-- The list of a person's requests. The condition of visibility comes before any condition that calls a function with a
-- column of the row, so the key is a column: an index on the expression would not be used.
drop index request_by_officer;
alter table request add column officer_key text generated always as (text_key(officer)) stored;
create index request_by_officer on request (authority, officer_key, id desc) where officer_key is not null;

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
