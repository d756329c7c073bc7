import { quote } from './quote.ts';
import type { Voice } from './reply.ts';

const subjects = `- **kit** ini, hook-nya, Storybook, dan id permintaan
- **kesalahan**: batas permintaan, coba lagi, aliran yang terputus
- **perjalanan** ke Ambon, atau cuacanya
- tabel, kode, sedikit hitungan, atau tur *markdown*`;

/** What the model says in Indonesian. */
export const indonesian: Voice = {
  memory: ({ previous }) =>
    previous === ''
      ? 'Itu pertanyaan pertama Anda.'
      : `Sebelum ini Anda menulis:\n\n${quote(previous)}`,

  'request-ids': () => `Setiap jawaban membawa **id permintaan** sendiri di header:

\`\`\`http
X-Request-Id: req_e951d673bf8238dd787f9329
\`\`\`

- Id itu ada pada jawaban yang berhasil, yang gagal, dan yang mengalir.
- Id itu tiba paling awal, jadi tetap diketahui walaupun aliran terputus.
- Kesalahan mengulanginya di badan sebagai \`error.request_id\`.

Sebutkan id itu saat meminta bantuan; sisanya ada di catatan server.`,

  weather: ({ place }) =>
    `${place} cerah berawan, **29 °C**, angin tenggara 12 km/jam. Hujan ringan mungkin turun setelah pukul 16.00 waktu setempat.`,

  trip: () => `**Hari 1** — Benteng Victoria, Pantai Natsepa, rujak natsepa sore hari.

**Hari 2** — Pulau Pombo dengan perahu: terumbu karang pagi hari, ikan bakar di tempat teduh siang hari.

**Hari 3** — Naik ke Leitimur untuk pemandangan, lalu sagu dan kopi *kenari* di kota.

| Kegiatan | Tempat | Waktu terbaik |
| --- | --- | --- |
| Berenang | Natsepa | sebelum pukul 10 |
| Menyelam | Pombo | September–November |
| Pemandangan | Leitimur | matahari terbenam |`,

  streams: () => `Sebuah aliran selesai hanya bila server mengatakannya:

1. Di chat completions, potongan dengan \`finish_reason\`.
2. Di responses, \`response.completed\`.
3. Di keduanya, \`[DONE]\` datang terakhir.

Bila koneksi tertutup sebelum itu, jawaban **terputus**. Simpan yang sudah tiba, katakan apa adanya, dan tawarkan untuk melanjutkan.`,

  errors: () => `Tunggu selama yang diminta server, lalu tambahkan sedikit **jitter**:

\`\`\`ts
const wait = error.retryAfterMs
  ?? backoff(attempt, { base: 500 });
await sleep(wait * (1 + random() / 4));
\`\`\`

- Berhenti setelah beberapa kali mencoba.
- Jangan mengulang \`400\`: hasilnya tidak akan membaik.
- \`429\` menyebutkan batas yang tercapai; batas harian kembali besok, bukan semenit lagi.
- Tampilkan **id permintaan** agar bisa dilacak.`,

  draft: () => `Ini drafnya:

> Selamat siang,
>
> Terima kasih atas pesan Anda. Kami sedang memeriksa masalah ini dan akan memberi kabar paling lambat besok siang.
>
> Salam hangat

Mau dibuat lebih singkat?`,

  summary: () => `Dalam tiga baris:

- Kit ini membawa **percakapan yang mengalir** ke dalam produk.
- Teks, waktu tunggu, dan id permintaan tidak pernah hilang.
- Bila ada yang gagal, ia menyebutkan *apa* yang terjadi dan *apa* yang bisa dilakukan.`,

  table: () => `| Endpoint | Cocok untuk | Berakhir dengan |
| :--- | :--- | ---: |
| \`/v1/chat/completions\` | percakapan langsung | \`finish_reason\` |
| \`/v1/responses\` | pekerjaan panjang | \`response.completed\` |
| \`/v1/models\` | memilih model | – |

Kedua aliran mengirim \`[DONE]\` paling akhir.`,

  markdown: () => `# Tur markdown

Teks bisa **tebal**, *miring*, ~~dicoret~~, atau \`kode\`, dan bisa [bertaut](https://example.com).

## Daftar

1. Pertama
2. Kedua
   - di dalam
   - lagi

- [x] ditulis
- [ ] dibaca

> Kutipan boleh berisi hal **lain**.

\`\`\`ts
const sapa = (nama: string) => \`Halo, \${nama}\`;
\`\`\`

| Kiri | Kanan |
| :--- | ---: |
| laut | 71 % |
| darat | 29 % |

---

Itu semuanya.`,

  hooks: () => `Satu hook adalah satu percakapan:

\`\`\`tsx
function Obrolan() {
  const { messages, send, stop, status } = useChatStream({ model: 'nusantara-base' });
  return <Thread messages={messages} onSend={send} onStop={stop} status={status} />;
}
\`\`\`

- \`useChatStream\` untuk percakapan, \`useResponse\` untuk satu jawaban.
- Hanya gelembung yang sedang tumbuh yang digambar ulang.
- Di **Storybook** setiap keadaan dijalankan klien yang sesungguhnya terhadap emulator ini.`,

  code: () => `Debounce dalam beberapa baris TypeScript:

\`\`\`ts
export function debounce<Args extends unknown[]>(run: (...args: Args) => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args: Args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), ms);
  };
}
\`\`\`

Panggil sesering apa pun; ia berjalan **sekali**, \`ms\` milidetik setelah panggilan terakhir.`,

  math: ({ solution }) =>
    solution
      ? `**${solution}**`
      : `Akar dari \`ax² + bx + c = 0\` adalah

\`\`\`text
x = (−b ± √(b² − 4ac)) / 2a
\`\`\`

Dua akar bila isi tanda akar lebih dari nol, satu bila *sama dengan* nol.`,

  long: () => `Dahulu ada pelabuhan tempat setiap surat diberi nomor sebelum berangkat.

Juru tulisnya tegas. *"Surat tanpa nomor,"* katanya, *"hanyalah harapan."* Maka ketika kapal pos kembali dengan separuh surat yang robek oleh angin, tidak ada yang putus asa: mereka mencari nomornya, menemukan pengirimnya, dan meminta separuh yang lain.

Bertahun-tahun kemudian pelabuhan itu tumbuh, surat menjadi pesan, dan pesan menjadi aliran. Nomornya tetap ada sampai hari ini, **dua puluh empat digit**, di kaki setiap pesan yang tidak sampai dengan utuh.

Untuk teks yang lebih panjang lagi, awali pertanyaan dengan \`/long paragraphs=40\`.`,

  kit: () => `**Nusantara Chat Kit** membawa percakapan yang mengalir ke dalam produk React:

- \`client\` tanpa tampilan yang tidak pernah kehilangan teks atau id permintaan
- \`useChatStream\` untuk antarmuka buatan sendiri
- \`<ChatWidget>\` bila ingin yang sudah jadi

Saya *emulator*-nya: API yang sama di mesin Anda, dengan gangguan sesuai pesanan. Coba \`/cut\` atau \`/error 429\` sebelum pertanyaan.`,

  help: () => `Anda bisa bertanya tentang

${subjects}

Atau awali pertanyaan dengan gangguan, misalnya \`/think\`, \`/cut\`, atau \`/error 503 times=1\`.`,

  thanks: ({ random }) =>
    random.pick([
      'Sama-sama.',
      'Dengan senang hati. Ada lagi?',
      'Kapan saja. Silakan bertanya lagi.',
    ]),

  greeting: ({ random }) =>
    `${random.pick(['Halo!', 'Hai!', 'Senang bertemu Anda!'])} Saya emulator Nusantara. Tanyakan tentang **kesalahan**, perjalanan ke *Ambon*, atau tulis \`bantuan\`.`,

  fallback: ({ prompt, random }) =>
    prompt === ''
      ? 'Anda mengirim perintah tanpa pertanyaan, jadi ini jawaban singkatnya: semua berfungsi.'
      : `${random.pick(['Anda bertanya:', 'Anda menulis:', 'Saya membaca:'])}

${quote(prompt)}

Saya emulator, jadi pengetahuan saya berakhir di tepi pantai. Saya bisa bercerita tentang

${subjects}`,
};
