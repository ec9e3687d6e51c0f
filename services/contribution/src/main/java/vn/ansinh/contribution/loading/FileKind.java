package vn.ansinh.contribution.loading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import vn.ansinh.contracts.problem.Problem;
import vn.ansinh.contracts.problem.ProblemType;

/** The kinds of files a list may be. */
enum FileKind {
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final MediaType mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    MediaType answered() {
        return this == CSV ? MediaType.parseMediaType("text/csv;charset=UTF-8") : mediaType;
    }

    static FileKind of(MediaType type) {
        return Arrays.stream(values()).filter(it -> it.mediaType.equalsTypeAndSubtype(type)).findFirst().orElseThrow(() -> Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, Map.of("supported", "text/csv, " + XLSX.mediaType + ", multipart/form-data")).asException());
    }

    /** Browsers send lists under many types, so the name decides where the type does not. */
    static FileKind of(MediaType type, String name) {
        return Arrays.stream(values()).filter(it -> name.toLowerCase(Locale.ROOT).endsWith("." + it.extension)).findFirst().orElseGet(() -> of(type));
    }
}
