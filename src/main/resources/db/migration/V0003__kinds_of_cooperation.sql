-- Every kind of cooperation that a procedure can be written for.
alter table request drop constraint request_kind_check;
alter table request add constraint request_kind_check check (kind in ('MLA', 'EXTRADITION', 'PROVISIONAL_ARREST',
    'SPONTANEOUS_INFORMATION', 'TRANSFER_OF_PROCEEDINGS', 'TRANSFER_OF_SENTENCED_PERSON', 'ENQUIRY', 'DIRECT_REQUEST'));
