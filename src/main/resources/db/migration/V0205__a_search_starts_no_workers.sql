-- A search reads few rows by indexes; starting parallel workers for it took longer than reading them.
alter function comity_search(text, text, text[], int, uuid, int) set max_parallel_workers_per_gather = 0;
