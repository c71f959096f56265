package org.comity.cases.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a search found.
 *
 * @param items the requests, that with the best match first, the newer one before the older one
 * @param next cursor of the next page, for {@code after}; null on the last one
 * @param didYouMean up to five values that are like the words, if nothing matches exactly; empty otherwise
 */
@Schema(description = "The requests that a search found, the best match first")
record EverythingView(
        List<SearchedRequestView> items, @Nullable String next, List<String> didYouMean) {}
