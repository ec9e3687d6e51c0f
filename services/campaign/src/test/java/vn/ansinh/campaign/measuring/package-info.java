@NullMarked
package vn.ansinh.campaign.measuring;

import org.jspecify.annotations.NullMarked;
