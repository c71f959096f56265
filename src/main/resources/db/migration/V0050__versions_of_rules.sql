-- A deadline names the version of the rule that opened it. Every rule had one version up to here; the default fills the
-- rows there are without an update. Without meaning where no rule opened the deadline.
alter table deadline add column rule_version int default 1 check (rule_version > 0);
alter table deadline alter column rule_version drop default;
