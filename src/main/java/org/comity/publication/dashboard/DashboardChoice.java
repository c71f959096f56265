package org.comity.publication.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.publication.table.Language;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a reader, as the address of the page has it.
 *
 * @param release code of the release; null for the newest
 * @param edition number of the edition; null for the newest
 * @param categories the chosen category by code of its axis: period, direction, kind, partner
 * @param language language of the page
 */
record DashboardChoice(
        @Nullable String release, @Nullable Integer edition, Map<String, String> categories, Language language) {

    DashboardChoice {
        categories = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    }

    DashboardChoice in(Language other) {
        return new DashboardChoice(release, edition, categories, other);
    }

    DashboardChoice with(Map<String, String> others) {
        return new DashboardChoice(release, edition, others, language);
    }

    /** The same choice of one edition, which an address always shows. */
    DashboardChoice of(String ofRelease, int number) {
        return new DashboardChoice(ofRelease, number, categories, language);
    }

    DashboardChoice newestEdition() {
        return new DashboardChoice(release, null, categories, language);
    }

    /** The address of the page with this choice. */
    String address() {
        var parameters = new LinkedHashMap<String, String>();
        if (release != null) {
            parameters.put("release", release);
        }
        if (edition != null) {
            parameters.put("edition", String.valueOf(edition));
        }
        parameters.putAll(categories);
        parameters.put("lang", language.tag());
        return "/dashboard?"
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
