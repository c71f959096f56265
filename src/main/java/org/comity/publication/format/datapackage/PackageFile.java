package org.comity.publication.format.datapackage;

import org.comity.publication.table.PublishedTable;

/**
 * A file of a table.
 *
 * @param table the table
 * @param path its path in the package
 * @param bytes its size in bytes
 * @param hash its SHA-256 in hexadecimal digits
 */
record PackageFile(PublishedTable table, String path, long bytes, String hash) {}
