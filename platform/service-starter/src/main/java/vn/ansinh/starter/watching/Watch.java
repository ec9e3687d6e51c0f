package vn.ansinh.starter.watching;

/** Looks at one neighbour and notes what it saw; never throws. */
@FunctionalInterface
interface Watch {

    void look();
}
