package org.comity.registers.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.json.JsonText;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.SetUpAuthority;
import org.comity.registers.mapping.ImportMapping.Named;

/** Shows saved mappings. They contain no data of requests. */
@ApplicationScoped
class ReadMappings {

    private static final String LIST = "import mappings";

    private final ImportMappings mappings;
    private final SetUpAuthority authorities;
    private final JsonText json;
    private final AuditTrail audit;

    ReadMappings(ImportMappings mappings, SetUpAuthority authorities, JsonText json, AuditTrail audit) {
        this.mappings = mappings;
        this.authorities = authorities;
        this.json = json;
        this.audit = audit;
    }

    /** Returns the mapping of a name, or an earlier version of it. */
    @Transactional
    ImportMappingView one(String name, QueryParameters query) {
        var authority = query.text("authority");
        int version = query.number("version", 0, 1, Integer.MAX_VALUE);
        query.check();
        var named = new Named(authorities.chosen(authority.orElse(null)).code(), name);
        var mapping = version == 0 ? mappings.visible(named) : mappings.visible(named, version);
        audit.note(Act.READ, mapping.authority(), mapping.id());
        return SaveMapping.view(mapping, json);
    }

    @Transactional
    Page<ImportMappingView> page(QueryParameters query) {
        var behind = query.read("cursor", text -> Page.key(LIST, text), "must be a cursor of this list");
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var found = mappings.byName(behind.orElse(""), limit + 1);
        audit.noteListed(found.stream().limit(limit), ImportMapping::authority, ImportMapping::id);
        return Page.of(
                LIST,
                found,
                limit,
                mapping -> mapping.authority() + " " + mapping.name(),
                mapping -> SaveMapping.view(mapping, json));
    }
}
