package vn.ansinh.contribution.loading;

/** STORED when the file is safe, RUNNING while rows are worked on, DONE when each row has its outcome. */
enum UploadStatus {
    STORED, RUNNING, DONE
}
