package org.comity.reference.authority;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.comity.base.json.JsonText;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;

/** Shows who changed the lists of an office. */
@ApplicationScoped
class ReadListChanges {

    private static final String LIST = "list changes";

    private final OfficeLists lists;
    private final JsonText json;

    ReadListChanges(OfficeLists lists, JsonText json) {
        this.lists = lists;
        this.json = json;
    }

    @Transactional
    Page<OfficeListChangeView> page(String authority, QueryParameters query) {
        lists.requireVisible(authority);
        var list = query.oneOf("list", OfficeList.class).orElse(null);
        var before = query.read(
                        "cursor", text -> UUID.fromString(Page.key(LIST, text)), "must be a cursor of this list")
                .orElse(null);
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var found = lists.newestFirst(authority, list, before, limit + 1);
        return Page.of(LIST, found, limit, change -> change.id().toString(), this::view);
    }

    private OfficeListChangeView view(OfficeListChange change) {
        return change.view(json.read(change.became(), new TypeReference<Map<String, Object>>() {}));
    }
}
