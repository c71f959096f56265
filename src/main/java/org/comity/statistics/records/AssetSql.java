package org.comity.statistics.records;

/** The populations of assets, as sub-queries of the cube. An amount has its currency beside it, and a state follows from the events up to a day. */
public final class AssetSql {

    /** The kind of the asset of an event {@code s}. */
    private static final String KIND_OF_THE_ASSET = """
            (select x.kind from (select * from {rows:asset}) x where x.request_id = s.request_id and x.no = s.asset_no) as asset_kind""";

    /** The value of a final confiscation is that of its order, unless it has its own. A return counts with its net value. */
    public static final String EVENTS = """
            select s.request_id, {no:s.day} as no, s.day, {of:s.day,s.added_by}, s.kind as event, s.recipient, b.basis,
                   {asset_kind},
                   coalesce(s.value, b.value) ->> 'currency' as currency,
                   case when s.kind in ('PARTIAL_RETURN', 'RETURN', 'SHARING') then s.net
                        else cast(coalesce(s.value, b.value) ->> 'amount' as numeric) end as amount
            from {rows:asset_event}
            left join lateral (
                select o.confiscation_basis as basis, o.value
                from (select * from {rows:asset_event}) o
                where s.kind = 'CONFISCATION_FINAL' and o.kind = 'CONFISCATION' and o.request_id = s.request_id
                  and o.asset_no = s.asset_no and (o.day, o.no) < (s.day, s.no)
                order by o.day desc, o.no desc limit 1) b on true
            where s.day {in} and {registered}
            """.replace("{asset_kind}", KIND_OF_THE_ASSET);

    /**
     * The last event that changes the state decides it. A freeze that ran out after an order of confiscation leaves the order. The value is the last one of the asset less the parts returned since. An extension after the intention to lift a freeze
     * maintains the freeze.
     */
    public static final String STOCK = """
            select s.request_id, p.no, p.last_day as day, {of:p.last_day,2147483647}, s.kind as asset_kind, f.state as asset_state,
                   case when f.frozen then 'YES' else 'NO' end as frozen, f.since, p.last_day - f.since as age, f.value ->> 'currency' as currency,
                   case when f.value ->> 'amount' is not null then greatest(0, cast(f.value ->> 'amount' as numeric)
                   - coalesce((select sum(cast(g.value ->> 'amount' as numeric)) from (select * from {rows:asset_event}) g
                               where f.state = 'PARTLY_RETURNED' and g.request_id = s.request_id and g.asset_no = s.no
                                 and g.kind = 'PARTIAL_RETURN' and g.day <= p.last_day
                                 and (f.valued_no is null or (g.day, g.no) > (f.valued_on, f.valued_no))
                                 and g.value ->> 'currency' = f.value ->> 'currency'), 0)) end as amount,
                   case when f.state not in ('CONFISCATED', 'RETURN_AGREED', 'PARTLY_RETURNED') then 'NOT_WAITING'
                        when f.claims > 0 then 'THIRD_PARTY_CLAIM' when f.agreed then 'AGREED_AND_NOT_CARRIED_OUT'
                        else 'NO_AGREEMENT' end as cause
            from {rows:asset}
            join period p on s.day <= p.last_day
            cross join lateral (
                select h.claims, h.agreed, coalesce(h.freeze = 'FREEZE', false) as frozen, coalesce(h.value, s.traced_value) as value, h.valued_on, h.valued_no,
                       case h.last when 'FREEZE' then 'FROZEN'
                            when 'LIFT_PROPOSED' then case when h.maintained then 'FROZEN' else 'LIFT_PROPOSED' end
                            when 'CONFISCATION' then 'CONFISCATION_ORDERED' when 'CONFISCATION_FINAL' then 'CONFISCATED'
                            when 'PARTIAL_RETURN' then 'PARTLY_RETURNED'
                            when 'RETURN_AGREED' then case when h.partly then 'PARTLY_RETURNED' else 'RETURN_AGREED' end
                            when 'RETURN' then 'RETURNED' when 'SHARING' then 'SHARED' else coalesce(h.last, 'TRACED') end as state,
                       case when h.last in ('FREEZE', 'LIFT_PROPOSED') or h.last = 'CONFISCATION' and h.freeze = 'FREEZE' then h.frozen_on
                            when h.last in ('CONFISCATION_FINAL', 'RETURN_AGREED', 'PARTIAL_RETURN') then h.confiscated_on
                            else coalesce(h.last_on, s.day) end as since
                from (select (array_agg(e.kind order by e.day desc, e.no desc) filter (where e.moves))[1] as last,
                             (array_agg(e.day order by e.day desc, e.no desc) filter (where e.moves))[1] as last_on,
                             (array_agg(e.value order by e.day desc, e.no desc) filter (where e.value is not null and e.kind in
                                 ('FREEZE', 'EXTENSION', 'VALUATION', 'CONFISCATION', 'CONFISCATION_FINAL')))[1] as value,
                             (array_agg(e.day order by e.day desc, e.no desc) filter (where e.value is not null and e.kind in
                                 ('FREEZE', 'EXTENSION', 'VALUATION', 'CONFISCATION', 'CONFISCATION_FINAL')))[1] as valued_on,
                             (array_agg(e.no order by e.day desc, e.no desc) filter (where e.value is not null and e.kind in
                                 ('FREEZE', 'EXTENSION', 'VALUATION', 'CONFISCATION', 'CONFISCATION_FINAL')))[1] as valued_no,
                             (array_agg(e.kind order by e.day desc, e.no desc)
                                 filter (where e.kind in ('LIFT_PROPOSED', 'EXTENSION')))[1] = 'EXTENSION' as maintained,
                             (array_agg(e.kind order by e.day desc, e.no desc) filter (where e.kind in
                                 ('FREEZE', 'LIFTED', 'LAPSED', 'CONFISCATION_FINAL')))[1] as freeze,
                             max(e.day) filter (where e.kind = 'FREEZE') as frozen_on,
                             max(e.day) filter (where e.kind = 'CONFISCATION_FINAL') as confiscated_on,
                             bool_or(e.kind = 'PARTIAL_RETURN') as partly, bool_or(e.kind = 'RETURN_AGREED') as agreed,
                             count(*) filter (where e.kind = 'THIRD_PARTY_CLAIM')
                             - count(*) filter (where e.kind = 'CLAIM_DECIDED') as claims
                      from (select v.*, v.kind not in ('EXTENSION', 'THIRD_PARTY_CLAIM', 'CLAIM_DECIDED', 'VALUATION', 'COST',
                                                       'SALE')
                                         and (v.kind <> 'LAPSED' or 'CONFISCATION' is distinct from (
                                             select b.kind from (select * from {rows:asset_event}) b
                                             where b.request_id = v.request_id and b.asset_no = v.asset_no
                                               and b.kind in ('FREEZE', 'LIFTED', 'CONFISCATION') and (b.day, b.no) < (v.day, v.no)
                                             order by b.day desc, b.no desc limit 1)) as moves
                            from (select * from {rows:asset_event}) v
                            where v.request_id = s.request_id and v.asset_no = s.no and v.day <= p.last_day) e) h) f
            where {registered}
            """;

    /**
     * A freeze begins a span unless a lifting ended it; one that ran out after an order of confiscation had not ended. A span whose first
     * event is missing is left out. A return is one of the whole.
     */
    public static final String SPANS = """
            select s.request_id, {no:s.day} as no, s.day, {of:s.day,s.added_by}, {asset_kind}, s.freeze_basis, 'REQUEST_TO_FREEZE' as span,
                   false as running, b.began as since, s.day as until
            from {rows:asset_event}
            join lateral (select min(m.began) as began from move m where m.request_id = s.request_id) b on b.began is not null
            where s.day {in} and s.kind = 'FREEZE' and s.freeze_basis in ('FOREIGN_ORDER', 'FOREIGN_REQUEST')
              and not exists (select 1 from (select * from {rows:asset_event}) f
                              where f.request_id = s.request_id and f.asset_no = s.asset_no and f.kind = 'FREEZE' and (f.day, f.no) < (s.day, s.no))
            union all
            select s.request_id, {no:s.day}, s.day, {of:s.day,s.added_by}, {asset_kind}, b.basis,
                   case s.kind when 'RETURN' then 'CONFISCATION_TO_RETURN' else 'FREEZE_TO_CONFISCATION' end, false, b.day, s.day
            from {rows:asset_event}
            join lateral (
                select e.day, e.no, e.freeze_basis as basis
                from (select * from {rows:asset_event}) e
                where e.request_id = s.request_id and e.asset_no = s.asset_no and (e.day, e.no) < (s.day, s.no)
                  and e.kind = case s.kind when 'RETURN' then 'CONFISCATION_FINAL' else 'FREEZE' end
                order by e.day desc, e.no desc limit 1) b on true
            where s.day {in} and s.kind in ('RETURN', 'CONFISCATION_FINAL') and {registered}
              and (s.kind = 'RETURN' or not exists (
                  select 1
                  from (select * from {rows:asset_event}) l
                  where l.request_id = s.request_id and l.asset_no = s.asset_no and (l.day, l.no) < (s.day, s.no)
                    and (l.day, l.no) > (b.day, b.no)
                    and (l.kind = 'LIFTED' or l.kind = 'LAPSED' and not exists (
                        select 1
                        from (select * from {rows:asset_event}) o
                        where o.request_id = l.request_id and o.asset_no = l.asset_no and o.kind = 'CONFISCATION'
                          and (o.day, o.no) between (b.day, b.no) and (l.day, l.no)))))
            union all
            select k.request_id, k.no, k.day, k.direction, k.kind, k.began, k.asset_kind, null,
                   case when k.frozen = 'YES' then 'FREEZE_TO_CONFISCATION' else 'CONFISCATION_TO_RETURN' end, true, k.since, k.day
            from ({stock}) k
            where k.frozen = 'YES' or k.asset_state in ('CONFISCATED', 'RETURN_AGREED', 'PARTLY_RETURNED')
            """.replace("{stock}", STOCK).replace("{asset_kind}", KIND_OF_THE_ASSET);

    private AssetSql() {}
}
