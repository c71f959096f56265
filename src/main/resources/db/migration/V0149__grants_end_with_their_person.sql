-- A grant to read an identity ends with the last day of its person, as other rights do.
create function comity_granted(of_request uuid, of_authority text, of_person int) returns boolean
    language sql stable parallel restricted as $$
    select exists (
        select 1 from identity_grant g
        where g.request_id = of_request and g.person_no = of_person and g.person = (select comity_caller())
          and g.ended_at is null and g.until_at > (select comity_instant())
          and not exists (select 1 from office_person p
                          where p.authority = of_authority and p.caller = g.person
                            and p.until_on < comity_day(of_authority)))
$$;

alter policy read_by_grant on protected_identity using (
    comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
    and request_id not in (select comity_hidden()) and comity_granted(request_id, authority, person_no));

-- Whoever protects a person writes the identity; later only a person with a grant corrects it.
alter policy written on protected_identity with check (
    comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
    and exists (select 1 from request r where r.id = request_id and r.authority = protected_identity.authority)
    and (comity_granted(request_id, authority, person_no)
         or exists (select 1 from person p where p.request_id = protected_identity.request_id
                       and p.no = protected_identity.person_no and p.identity_protected is null)));
