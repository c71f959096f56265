/**
 * Levels of requests and the access rights of people and units: who inside the own authority may see a request. The rule
 * itself is in {@code base.security.Sight} and in the database; here its data is changed.
 */
@NullMarked
package org.comity.cases.access;

import org.jspecify.annotations.NullMarked;
