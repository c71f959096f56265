-- Joint investigations in the matter of a request, UNCAC article 49.
create table joint_team (
    title text not null,
    basis text not null check (basis in ('AGREEMENT', 'CASE_BY_CASE')),
    members text[] not null,
    leader text,
    until date,
    ended_early_on date,
    results text
);
select comity_record('joint_team', 'joint_team', '${appRole}', seen => 'OFFICE', dimensions => '{basis,until,ended_early_on}');
