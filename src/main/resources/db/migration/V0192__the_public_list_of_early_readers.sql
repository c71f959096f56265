-- Early readers are public with their names, organisations and reasons. Who of the office entered them is not, and neither are those who
-- are entered while another edition is in the making.
alter policy published on release_early_reader to current_user;

create function published_readers(of_releases uuid[]) returns table (release_id uuid, name text, organisation text, reason text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select r.release_id, r.name, r.organisation, r.reason
    from release_early_reader r
    where r.release_id = any (of_releases)
      and r.noted_at <= (select max(e.published_at) from edition e where e.release_id = r.release_id and e.published_at is not null)
    order by r.noted_at, r.id
$$;
revoke all on function published_readers from public;
grant execute on function published_readers to ${appRole};
