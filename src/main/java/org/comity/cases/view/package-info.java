/**
 * The file as a caseworker knows it: registering a request, reading it whole with what runs beside it and the steps open
 * to the reader, changing what it says, and finding it again in lists, as it is or as it was on a day.
 */
@NullMarked
package org.comity.cases.view;

import org.jspecify.annotations.NullMarked;
