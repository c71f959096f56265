/**
 * Natural and legal persons of a request: their names in their own script and in Latin letters, their roles, nationalities and
 * identifiers. UNCAC articles 46(15)(e) and 26.
 */
@NullMarked
package org.comity.cases.person;

import org.jspecify.annotations.NullMarked;
