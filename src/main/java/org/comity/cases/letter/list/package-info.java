/** Letters to the other State of all requests, such as the drafts that wait for a person. */
@NullMarked
package org.comity.cases.letter.list;

import org.jspecify.annotations.NullMarked;
