/**
 * Obligations that outlive a request: limits of use and the consents to go beyond them, confidentiality, return of
 * originals and of persons, custody credit, speciality, assurances, feedback.
 */
@NullMarked
package org.comity.cases.obligation;

import org.jspecify.annotations.NullMarked;
