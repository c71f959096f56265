-- The settings of a transaction are signed by the process, and what is not signed counts as nothing. The rows of a request
-- refer to it together with its authority.

-- The keys with which the process signs, as RFC 2104 prepares them for HMAC-SHA256. Two at most are valid, so that a key can
-- be changed while nodes run. Only the owner reads them.
create table settings_key (
    no        int primary key check (no between 1 and 2),
    inner_pad bytea not null check (octet_length(inner_pad) = 64),
    outer_pad bytea not null check (octet_length(outer_pad) = 64)
);
revoke all on settings_key from public;

create function comity_padded(key bytea, pad int) returns bytea language plpgsql immutable strict as $$
declare
    padded bytea := (case when octet_length(key) > 64 then sha256(key) else key end);
begin
    padded := padded || decode(repeat('00', 64 - octet_length(padded)), 'hex');
    for i in 0 .. 63 loop
        padded := set_byte(padded, i, get_byte(padded, i) # pad);
    end loop;
    return padded;
end
$$;

create function comity_mac(inner_pad bytea, outer_pad bytea, message bytea) returns bytea
    language sql immutable parallel safe as $$
    select sha256(outer_pad || sha256(inner_pad || message))
$$;

-- Makes a secret the key. The key before remains valid until this is called again with the same secret.
create function keep_settings_key(secret text) returns void language plpgsql as $$
declare
    inside  constant bytea := comity_padded(convert_to(secret, 'UTF8'), 54);
    outside constant bytea := comity_padded(convert_to(secret, 'UTF8'), 92);
begin
    if octet_length(secret) < 32 then
        raise exception 'the key of the settings is shorter than 32 characters';
    end if;
    delete from settings_key where no = 2;
    if not exists (select 1 from settings_key k where (k.inner_pad, k.outer_pad) = (inside, outside)) then
        update settings_key set no = 2;
        insert into settings_key values (1, inside, outside);
    end if;
end
$$;
revoke all on function comity_padded, comity_mac, keep_settings_key from public;

-- The settings of the transaction, or null: if no key signed them, if they were signed for another connection, or more than
-- two minutes before or after the transaction began. A worker of a parallel query has another number than the connection: the leader asks.
--   1 number of the connection   2 instant of the signature   3 own authorities, by commas   4 executing authority
--   5 caller   6 instant of the application's clock   7 'on' for a command of the operator
--   8 'on' for a data-protection officer
create function comity_settings() returns text[] language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    signed   constant text := current_setting('comity.settings', true);
    settings text[];
begin
    if signed is null or signed = '' then
        return null;
    end if;
    perform from public.settings_key k
    where encode(public.comity_mac(k.inner_pad, k.outer_pad, convert_to(signed, 'UTF8')), 'hex')
          = current_setting('comity.mac', true);
    if not found then
        return null;
    end if;
    settings := signed;
    if settings[1]::int = pg_backend_pid() and settings[2]::timestamptz
           between transaction_timestamp() - interval '2 minutes' and transaction_timestamp() + interval '2 minutes' then
        return settings;
    end if;
    return null;
end
$$;

-- What the settings say. A query asks for each by a sub-query of its own, which is computed once and not for each row.
create or replace function comity_authorities() returns text[] language sql stable parallel restricted as $$
    select string_to_array(nullif((comity_settings())[3], ''), ',')
$$;
create or replace function comity_executing() returns text language sql stable parallel restricted as $$
    select nullif((comity_settings())[4], '')
$$;
create or replace function comity_caller() returns text language sql stable parallel restricted as $$
    select nullif((comity_settings())[5], '')
$$;
create or replace function comity_instant() returns timestamptz language sql stable parallel restricted as $$
    select nullif((comity_settings())[6], '')::timestamptz
$$;
create or replace function comity_operates() returns boolean language sql stable parallel restricted as $$
    select coalesce((comity_settings())[7] = 'on', false)
$$;
create or replace function comity_oversees() returns boolean language sql stable parallel restricted as $$
    select coalesce((comity_settings())[8] = 'on', false)
$$;
-- Without settings a caller is of no office.
create or replace function comity_of_the_office() returns boolean language sql stable parallel restricted as $$
    select coalesce((comity_settings())[4] = '', false)
$$;

-- The rules take what was asked for once.
create function comity_belongs(authority text, own text[]) returns boolean language sql stable parallel safe as $$
    select $1 = any ($2)
$$;
create function comity_belongs_to_all(authorities text[], own text[]) returns boolean language sql stable parallel safe as $$
    select $1 <@ $2
$$;

-- Whether the caller of these settings may see a guarded request. What was sent to an executing authority it may see at
-- every level; a bar binds there as well.
create function comity_admitted(of_request uuid, at_level text, settings text[]) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return coalesce(settings[7] = 'on'
        or comity_admits(nullif(settings[5], ''), nullif(settings[6], '')::timestamptz, of_request,
                         case when settings[4] = '' then at_level else 'NORMAL' end), false);
end
$$;

-- The rule of every caller. Each argument stands once, since the planner replaces the function by its body only then.
create function comity_sees(r request, own text[], settings text[]) returns boolean
    language sql stable parallel safe as $$
    select r.authority = any (own) and (not r.guarded or comity_admitted(r.id, r.level, settings))
$$;

-- Guards the rows of a table by the policy seen; other policies of the table remain. The rules are those of V0017.
create or replace function comity_guard(guarded regclass, rule text) returns void language plpgsql as $$
declare
    of_request constant boolean := exists (select 1 from pg_attribute a
                                           where a.attrelid = guarded and a.attname = 'request_id');
    own        constant text := 'comity_belongs(authority, (select comity_authorities()))';
    condition  constant text := case rule
        when 'AUTHORITY' then own
        when 'OFFICE' then own || ' and (select comity_of_the_office())'
            || case when of_request then ' and request_id not in (select comity_hidden())' else '' end
        when 'WITH_REQUEST' then 'exists (select 1 from request r where r.id = request_id)'
        when 'OF_REQUEST' then own || ' and case when (select comity_of_the_office()) '
            || 'then request_id not in (select comity_hidden()) '
            || 'else exists (select 1 from request r where r.id = request_id) end'
    end;
begin
    if condition is null then
        raise exception 'no such rule: %', rule;
    end if;
    execute format('drop policy if exists seen on %s', guarded);
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy seen on %s using (%s)', guarded, condition);
end
$$;

-- The policies there are ask in the same way.
do $$
declare
    p    record;
    expr text;
    verb text;
begin
    for p in select polrelid::regclass as guarded, polname, pg_get_expr(polqual, polrelid) as qual,
                    pg_get_expr(polwithcheck, polrelid) as checked
             from pg_policy loop
        foreach verb in array array['using', 'with check'] loop
            expr := case verb when 'using' then p.qual else p.checked end;
            expr := replace(expr, '(current_setting(''comity.operator''::text, true) = ''on''::text)', 'comity_operates()');
            expr := regexp_replace(expr, 'comity_(of_the_office|caller|operates|oversees)\(\)', '(select comity_\1())', 'g');
            expr := regexp_replace(expr, 'comity_belongs\((\w+)\)', 'comity_belongs(\1, (select comity_authorities()))', 'g');
            expr := replace(expr, 'comity_belongs_to_all((authorities)::text[])',
                            'comity_belongs_to_all(authorities::text[], (select comity_authorities()))');
            -- A choice and not "is null or equal": the planner takes a choice for even odds.
            expr := replace(expr, 'comity_sees(request.*)',
                            'comity_sees(request, (select comity_authorities()), (select comity_settings()))
                             and case when (select comity_of_the_office()) then true
                                      else executing_authority = (select comity_executing()) end');
            if expr is not null then
                execute format('alter policy %I on %s %s (%s)', p.polname, p.guarded, verb, expr);
            end if;
        end loop;
    end loop;
end
$$;
drop function comity_belongs(text), comity_belongs_to_all(text[]), comity_sees(request), comity_admitted(uuid, text);

-- A function that reads rows is not run by a worker of a parallel query, in which the settings do not count.
do $$
declare
    reading regprocedure;
begin
    for reading in select p.oid from pg_proc p
                   where p.pronamespace = 'public'::regnamespace and p.proparallel = 's' and p.provolatile = 's'
                     and p.proname not in ('comity_belongs', 'comity_belongs_to_all', 'comity_sees', 'comity_admitted',
                                           'comity_admits', 'comity_in_force', 'comity_field', 'comity_micros',
                                           'comity_evidence', 'audit_hash') loop
        execute format('alter function %s parallel restricted', reading);
    end loop;
end
$$;

-- A job that a call started is read by a node that acts for no caller yet.
create or replace function job_to_run(of_job uuid) returns setof job
    language sql stable security definer set search_path = public, pg_temp as $$
    select * from job where id = of_job and ended_at is null and (select comity_caller()) like 'job|%'
$$;

-- Only for a caller.
create or replace function analyse_imported_tables() returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if comity_of_the_office() then
        analyze (skip_locked) request, request_offence, request_legal_basis, request_foreign_reference, history_entry;
    end if;
end
$$;

-- A row of a request is of the authority of its request. The rows are checked as they are, whatever the policies show.
do $$
declare
    part record;
begin
    execute 'drop index request_newest';
    execute 'create unique index request_newest on request (authority, id desc)';
    execute 'alter table request no force row level security';
    for part in select * from (values
        ('history_entry', 'request_id'), ('side_process', 'request_id'), ('deadline', 'request_id'),
        ('measure', 'request_id'), ('note', 'request_id'), ('earlier_row', 'request_id'), ('access_right', 'request_id'),
        ('access_review', 'subject'), ('guarded_request', 'id'), ('request_link', 'from_request'),
        ('request_link', 'to_request')) v (child, refers) loop
        execute format('alter table %I no force row level security', part.child);
        execute format('alter table %1$I drop constraint %3$I, add constraint %3$I
                            foreign key (%2$I, authority) references request (id, authority)',
                       part.child, part.refers, part.child || '_' || part.refers || '_fkey');
        execute format('alter table %I force row level security', part.child);
    end loop;
    execute 'alter table request force row level security';
end
$$;
