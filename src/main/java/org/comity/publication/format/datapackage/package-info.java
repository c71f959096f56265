/** Editions as Data Packages (version 2): a zip file with a descriptor, a CSV file for each table, and a README with guidance. */
@NullMarked
package org.comity.publication.format.datapackage;

import org.jspecify.annotations.NullMarked;
