package org.comity.publication.format.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/** A column of a file, and the values of its present row group in plain encoding. Each value may be null. */
final class ParquetColumn {

    private static final int PRECISION = 38;
    private static final int BYTES_OF_DECIMAL = 16;
    private static final int BITS = 8;

    private final SchemaElement element;
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int rows;
    private int bits;

    private ParquetColumn(SchemaElement element) {
        this.element = element;
    }

    /** A column of texts. */
    static ParquetColumn text(String name) {
        return new ParquetColumn(element(name, Type.BYTE_ARRAY)
                .setConverted_type(ConvertedType.UTF8)
                .setLogicalType(LogicalType.STRING(new StringType())));
    }

    /** A column of whole numbers of 32 bits. */
    static ParquetColumn wholeNumber(String name) {
        return new ParquetColumn(element(name, Type.INT32));
    }

    /** A column of decimals with up to 38 digits. */
    static ParquetColumn decimal(String name, int scale) {
        return new ParquetColumn(element(name, Type.FIXED_LEN_BYTE_ARRAY)
                .setType_length(BYTES_OF_DECIMAL)
                .setConverted_type(ConvertedType.DECIMAL)
                .setPrecision(PRECISION)
                .setScale(scale)
                .setLogicalType(LogicalType.DECIMAL(new DecimalType(scale, PRECISION))));
    }

    private static SchemaElement element(String name, Type type) {
        return new SchemaElement(name).setType(type).setRepetition_type(FieldRepetitionType.OPTIONAL);
    }

    SchemaElement element() {
        return element;
    }

    /** Adds a value: a text, a whole number or a decimal, as the column has it. */
    void add(@Nullable Object value) {
        bits |= (value == null ? 0 : 1) << rows % BITS;
        rows++;
        if (rows % BITS == 0) {
            levels.write(bits);
            bits = 0;
        }
        switch (value) {
            case null -> {}
            case Integer number -> values.writeBytes(littleEndian(number));
            case BigDecimal number -> values.writeBytes(decimal(number));
            default -> {
                var text = value.toString().getBytes(StandardCharsets.UTF_8);
                values.writeBytes(littleEndian(text.length));
                values.writeBytes(text);
            }
        }
    }

    static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private byte[] decimal(BigDecimal number) {
        var unscaled = number.setScale(element.getScale()).unscaledValue();
        var bytes = unscaled.toByteArray();
        if (new BigDecimal(unscaled).precision() > PRECISION) {
            throw new IllegalArgumentException("a number has more than " + PRECISION + " digits: " + number);
        }
        var fixed = new byte[BYTES_OF_DECIMAL];
        Arrays.fill(fixed, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(bytes, 0, fixed, BYTES_OF_DECIMAL - bytes.length, bytes.length);
        return fixed;
    }

    /** The page of the rows so far, before compression: one bit-packed run of which values are there, then the values. */
    byte[] page() throws IOException {
        if (rows % BITS != 0) {
            levels.write(bits);
        }
        var run = new ByteArrayOutputStream();
        writeVarint(run, (long) levels.size() << 1 | 1);
        levels.writeTo(run);
        var page = new ByteArrayOutputStream();
        page.writeBytes(littleEndian(run.size()));
        run.writeTo(page);
        values.writeTo(page);
        return page.toByteArray();
    }

    private static void writeVarint(ByteArrayOutputStream out, long number) {
        var rest = number;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Begins the next row group. */
    void clear() {
        levels.reset();
        values.reset();
        rows = 0;
        bits = 0;
    }
}
