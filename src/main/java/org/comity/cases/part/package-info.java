/**
 * Parts: kinds of records that belong to a request, such as links, side processes and notes. A part declares itself by one
 * bean and one call in a migration; its visibility, past and place in the view follow from that.
 */
@NullMarked
package org.comity.cases.part;

import org.jspecify.annotations.NullMarked;
