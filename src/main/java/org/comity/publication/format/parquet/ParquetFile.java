package org.comity.publication.format.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** Writes a Parquet file: row groups of one page for each column, compressed by GZIP, then the footer. The stream below stays open. */
final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** The rows that are in memory at once. */
    private static final int ROWS_OF_A_GROUP = 20_000;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private int rows;
    private long allRows;

    ParquetFile(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        write(MAGIC);
    }

    void row(List<? extends @Nullable Object> cells) throws IOException {
        for (var i = 0; i < columns.size(); i++) {
            columns.get(i).add(cells.get(i));
        }
        rows++;
        allRows++;
        if (rows == ROWS_OF_A_GROUP) {
            group();
        }
    }

    private void group() throws IOException {
        var chunks = new ArrayList<ColumnChunk>();
        var bytes = 0L;
        for (var column : columns) {
            var chunk = chunk(column);
            bytes += chunk.getTotal_uncompressed_size();
            chunks.add(new ColumnChunk(chunk.getData_page_offset()).setMeta_data(chunk));
            column.clear();
        }
        groups.add(new RowGroup(chunks, bytes, rows));
        rows = 0;
    }

    private ColumnMetaData chunk(ParquetColumn column) throws IOException {
        var start = position;
        var page = column.page();
        var compressed = compressed(page);
        var header = new PageHeader(PageType.DATA_PAGE, page.length, compressed.length)
                .setData_page_header(new DataPageHeader(rows, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        var head = new ByteArrayOutputStream();
        Util.writePageHeader(header, head);
        write(head.toByteArray());
        write(compressed);
        return new ColumnMetaData(
                column.element().getType(),
                List.of(Encoding.PLAIN, Encoding.RLE),
                List.of(column.element().getName()),
                CompressionCodec.GZIP,
                rows,
                head.size() + (long) page.length,
                head.size() + (long) compressed.length,
                start);
    }

    private static byte[] compressed(byte[] page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        }
        return bytes.toByteArray();
    }

    /** Writes the footer with these properties. */
    void end(Map<String, String> properties) throws IOException {
        if (rows > 0) {
            group();
        }
        var schema = new ArrayList<SchemaElement>();
        schema.add(new SchemaElement("edition").setNum_children(columns.size()));
        columns.forEach(column -> schema.add(column.element()));
        var pairs = new ArrayList<KeyValue>();
        properties.forEach((key, value) -> pairs.add(new KeyValue(key).setValue(value)));
        var footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(
                new FileMetaData(1, schema, allRows, groups)
                        .setKey_value_metadata(pairs)
                        .setCreated_by("Comity"),
                footer);
        write(footer.toByteArray());
        write(ParquetColumn.littleEndian(footer.size()));
        write(MAGIC);
        out.flush();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
