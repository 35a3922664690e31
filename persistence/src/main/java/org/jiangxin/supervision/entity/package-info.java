/** What supervision keeps: the register of files taken out. Not here: the roll-ups it reads (statistics). */
package org.jiangxin.supervision.entity;
