-- Whether an edition that was counted at an instant counts a request that the caller sees: by its level at that instant, the instant of the
-- policy, and the editions that were published by then. It is the rule of comity_waits in the past.
create function comity_counted_at(of_request uuid, at timestamptz, until timestamptz) returns boolean language sql stable
    parallel restricted security definer set search_path = public, pg_temp as $$
    select exists (
        select from request r
        where r.id = of_request
          and (r.registered_at <= until
               or not exists (select from guarded_time t
                              where t.request_id = r.id and t.began_at <= at and (t.ended_at is null or t.ended_at > at)
                                and not comity_was_counted(t, r.registered_at, at))))
$$;
revoke all on function comity_counted_at from public;
grant execute on function comity_counted_at to ${appRole};
