-- Figures of measures and persons look for the requests that were split off by the day on which their letter first became open.
create index fact_move_split_off on fact_move (authority, began) where flow = 'SPLIT_OFF';
