-- Break-glass has two limits for one person in one authority: uses whose review is open, and misses in a day. Both are
-- looked at before the reference, so that their answer is the same whatever the reference is.

-- The misses of a person on a day of the authority. Only the functions below write it.
create table break_glass_try (
    authority text not null references authority,
    person    text not null,
    day       date not null,
    misses    int not null check (misses >= 0),
    primary key (authority, person)
);
select comity_guard('break_glass_try', 'OFFICE');
create policy owner_keeps on break_glass_try to current_user using (true);
-- A review counts although its person was barred from the request since.
create policy owner_asks on access_review for select to current_user using (true);
grant select on break_glass_try to ${appRole};

create index access_review_open on access_review (authority, person) where closed_at is null;

create function comity_open_reviews(of_authority text) returns bigint language sql stable parallel restricted as $$
    select count(*) from access_review a
    where a.authority = of_authority and a.person = (select comity_caller()) and a.closed_at is null
$$;

-- Counts a try of the caller as a miss; a use that succeeds takes it back. It answers the limit that is reached, and counts
-- nothing then; null if there is none. It is committed before the try, since a miss is rolled back.
create function comity_try_break_glass(of_authority text, most_open int, most_misses int) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (of_authority = any (comity_authorities()) and comity_of_the_office()) is not true then
        raise exception 'break-glass is for callers of the office' using errcode = 'insufficient_privilege';
    elsif comity_open_reviews(of_authority) >= most_open then
        return 'OPEN_REVIEWS';
    end if;
    insert into break_glass_try as t values (of_authority, comity_caller(), comity_day(of_authority), 1)
    on conflict (authority, person) do update
    set day = excluded.day, misses = case when t.day = excluded.day then t.misses else 0 end + 1
    where t.day <> excluded.day or t.misses < most_misses;
    return case when found then null else 'MISSES' end;
end
$$;

-- Break-glass: a right of 24 hours that a person takes in a request that this person cannot see. It answers the review that it
-- opens; no row if there is no such request, if the person sees it already, or if a bar of the person is in force; an empty row
-- if the person has too many open reviews. The tries of a person follow each other, since each has the lock of the row of its
-- miss. The application's role gives no such right and opens no review in any other way.
create function comity_break_glass(
    right_id uuid, review_id uuid, of_authority text, of_reference text, caller_name text, because text, what_for text,
    most_open int) returns setof access_review
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update break_glass_try t set misses = t.misses - 1
    where t.authority = of_authority and t.person = comity_caller() and t.misses > 0;
    if not found then
        raise exception 'a use of break-glass is counted first' using errcode = 'insufficient_privilege';
    elsif comity_open_reviews(of_authority) >= most_open then
        return next null::access_review;
        return;
    end if;
    return query
    with taken as (
        insert into access_right (id, request_id, authority, no, kind, person, person_name, until_at, reason, purpose,
                                  given_by, given_by_name, given_at, version)
        select right_id, g.id, g.authority,
               (select coalesce(max(a.no), 0) + 1 from access_right a where a.request_id = g.id),
               'BREAK_GLASS', comity_caller(), caller_name, comity_instant() + interval '24 hours', because, what_for,
               comity_caller(), caller_name, comity_instant(), 0
        from guarded_request g
        where g.authority = of_authority and g.authority = any (comity_authorities()) and comity_of_the_office()
          and of_reference in (g.reference, g.id::text) and g.level <> 'NORMAL'
          and comity_admits(comity_caller(), comity_instant(), g.id, 'NORMAL')
          and not comity_admits(comity_caller(), comity_instant(), g.id, g.level)
        returning *
    )
    insert into access_review (id, subject, authority, right_no, person, person_name, reason, purpose, opened_at, until_at,
                               version)
    select review_id, t.request_id, t.authority, t.no, t.person, t.person_name, t.reason, t.purpose, t.given_at, t.until_at, 0
    from taken t
    returning *;
end
$$;
revoke all on function comity_open_reviews, comity_try_break_glass, comity_break_glass from public;
grant execute on function comity_try_break_glass, comity_break_glass to ${appRole};
