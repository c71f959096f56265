-- The day on which each public edition was published, in the zone of its authority: a later edition is shown with the day of the first one,
-- and readers want to know both. Zones of authorities are not public.
create function published_days(of_releases uuid[]) returns table (edition_id uuid, day date)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.id, (e.published_at at time zone a.zone_id)::date
    from edition e join authority a on a.code = e.authority
    where e.release_id = any (of_releases) and e.published_at is not null and e.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')
$$;
revoke all on function published_days from public;
grant execute on function published_days to ${appRole};
