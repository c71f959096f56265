/**
 * What every endpoint uses: headers of a call, query parameters, pages, entity tags, and the limit of expensive calls
 * at the same time.
 */
@NullMarked
package org.comity.base.web;

import org.jspecify.annotations.NullMarked;
