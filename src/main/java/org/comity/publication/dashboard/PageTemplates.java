package org.comity.publication.dashboard;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.comity.publication.paper.HtmlTemplates;

/** The templates of the page. Each value in them is escaped for HTML, except drawings. */
@Singleton
class PageTemplates {

    private final HtmlTemplates templates = new HtmlTemplates("/publication/pages/");
    private final DashboardFiles files;

    PageTemplates(DashboardFiles files) {
        this.files = files;
    }

    /** A page as HTML. */
    String render(String template, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("files", files.addresses());
        return templates.render(template, all);
    }
}
