-- Whether an edition that was counted at an instant counts a request of the office, by its level at that instant, the instant of the policy
-- and the editions that were published by then. It is the rule of comity_waits in the past, for callers who see the request.
create function comity_counted_at(r request, at timestamptz, until timestamptz) returns boolean language sql stable
    parallel restricted as $$
    select r.registered_at <= until
        or not exists (select from guarded_time t
                       where t.request_id = r.id and t.began_at <= at and (t.ended_at is null or t.ended_at > at)
                         and not comity_was_counted(t, r.registered_at, at))
$$;
revoke all on function comity_counted_at from public;
grant execute on function comity_counted_at to ${appRole};
