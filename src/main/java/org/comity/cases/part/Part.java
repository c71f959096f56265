package org.comity.cases.part;

/**
 * A kind of record that belongs to a request. Each package that has one offers one bean; {@link Parts} knows them all, in
 * the order of their {@link jakarta.annotation.Priority}, the highest first.
 */
public interface Part {

    /** Its name, and the address of its records. */
    PartKind kind();
}
