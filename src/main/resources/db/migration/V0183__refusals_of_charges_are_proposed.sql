-- The office refuses a charge by two persons, UNCAC article 44(17): one proposes it with the reasons, another one decides.
alter table charge drop constraint charge_decision_check;
alter table charge add constraint charge_decision_check
    check (decision in ('PENDING', 'REFUSAL_PROPOSED', 'GRANTED', 'REFUSED', 'WITHDRAWN'));
