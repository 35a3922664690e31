/** What exam brings to ports of features below it: the day's sittings before the rules that find clues. Not here: the rules (rule). */
package org.jiangxin.exam.provider;
