package vn.ansinh.contribution.loading;

/** How many rows the list has, and what became of those that were worked on. */
record Counts(int rows, int recorded, int alreadyRecorded, int refused) {

    static Counts ofRows(int rows) {
        return new Counts(rows, 0, 0, 0);
    }

    boolean isComplete() {
        return recorded + alreadyRecorded + refused == rows;
    }
}
