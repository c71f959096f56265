/**
 * Facts: small tables beside the histories, from which figures are counted. The database maintains them in the transaction of each
 * change; this package compares them with the histories and makes them again.
 */
@NullMarked
package org.comity.cases.facts;

import org.jspecify.annotations.NullMarked;
