/** Receipts: money taken for a quote, written into the ledger once, and cancelled by a reversing entry only. */
@NullMarked
package vn.ansinh.contribution.receiving;

import org.jspecify.annotations.NullMarked;
