/**
 * Disclosure control of published tables: the policy, the cells of an edition with the equations that readers know, suppression by
 * elimination, and the audit of what stays possible. It knows no table and no database.
 */
@NullMarked
package org.comity.rules.disclosure;

import org.jspecify.annotations.NullMarked;
