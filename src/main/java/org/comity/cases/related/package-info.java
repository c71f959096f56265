/** Requests that may be related to one, or be the same once more, with reasons. Nothing is linked. */
@NullMarked
package org.comity.cases.related;

import org.jspecify.annotations.NullMarked;
