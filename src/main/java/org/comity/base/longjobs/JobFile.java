package org.comity.base.longjobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.comity.base.longjobs.JobOrder.FileContent;
import org.hibernate.annotations.Immutable;

/** The file that a job reads until it ends, or the file that it made. */
@Entity
@Immutable
@Table(name = "job_file")
public class JobFile {

    @Id
    @Column(name = "job_id")
    private UUID jobId;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "file_name")
    private String fileName;

    private byte[] content;

    /** For the persistence provider. */
    protected JobFile() {}

    JobFile(UUID jobId, FileContent file) {
        this.jobId = jobId;
        this.mediaType = file.mediaType();
        this.fileName = file.name();
        this.content = file.content();
    }

    FileContent file() {
        return new FileContent(mediaType, fileName, content);
    }
}
