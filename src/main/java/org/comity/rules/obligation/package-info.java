/**
 * Obligations that outlive a request: their kinds, and which acts meet which of them. UNCAC articles 46(5), (11), (19), (20), (26).
 */
@NullMarked
package org.comity.rules.obligation;

import org.jspecify.annotations.NullMarked;
